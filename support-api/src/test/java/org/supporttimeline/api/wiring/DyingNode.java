package org.supporttimeline.api.wiring;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The connections of a node that dies with its n-th batch: as it is about to commit, or before it hears that it has. */
final class DyingNode {

    /** A batch stores its token first. */
    private static final String BATCH = "UPDATE projection.token SET token = ?";

    private final DataSource real;
    private final AtomicInteger batchesLeft;
    private final boolean committed;
    private final AtomicBoolean dead = new AtomicBoolean();

    DyingNode(DataSource real, int batches, boolean committed) {
        this.real = real;
        this.batchesLeft = new AtomicInteger(batches);
        this.committed = committed;
    }

    boolean isDead() {
        return dead.get();
    }

    DataSource connections() {
        return (DataSource) Proxy.newProxyInstance(
                DyingNode.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (_, method, arguments) -> method.getName().equals("getConnection")
                        ? connection(real.getConnection())
                        : call(real, method, arguments));
    }

    private Connection connection(Connection opened) {
        var batch = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                DyingNode.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    String name = method.getName();
                    if (dead.get() && !name.equals("close")) {
                        throw gone();
                    }
                    if (name.equals("prepareStatement")
                            && arguments[0].toString().startsWith(BATCH)) {
                        batch.set(true);
                    }
                    if (name.equals("rollback")) {
                        batch.set(false);
                    }
                    if (name.equals("commit") && batch.getAndSet(false) && batchesLeft.decrementAndGet() == 0) {
                        if (committed) {
                            opened.commit();
                        } else {
                            opened.rollback();
                        }
                        dead.set(true);
                        throw gone();
                    }
                    return call(opened, method, arguments);
                });
    }

    private static SQLException gone() {
        return new SQLException("the node is dead", "08006");
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }
}
