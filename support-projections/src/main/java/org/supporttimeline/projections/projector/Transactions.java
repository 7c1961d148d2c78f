package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Real transactions for Axon's processors, bound to the worker's thread: what the token store and the row writers do between
 * start and commit goes over one connection and stands or falls together.
 */
final class Transactions implements TransactionManager {

    private final DataSourceTransactionManager manager;
    private final TransactionAwareDataSourceProxy bound;

    Transactions(DataSource source) {
        this.manager = new DataSourceTransactionManager(source);
        this.bound = new TransactionAwareDataSourceProxy(source);
    }

    @Override
    public Transaction startTransaction() {
        var status = manager.getTransaction(new DefaultTransactionDefinition());
        return new Transaction() {
            @Override
            public void commit() {
                manager.commit(status);
            }

            @Override
            public void rollback() {
                if (!status.isCompleted()) {
                    manager.rollback(status);
                }
            }
        };
    }

    /** The transaction's connection; closing it has no effect. Outside a transaction, one of the pool. */
    Connection connection() throws SQLException {
        return bound.getConnection();
    }
}
