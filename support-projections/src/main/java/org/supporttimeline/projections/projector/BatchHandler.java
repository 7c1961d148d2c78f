package org.supporttimeline.projections.projector;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.projections.log.StoredEntry;

/**
 * Where Axon's processor hands its events over. They are gathered, and applied as one when the unit of work is about to
 * commit: after the token has been stored, so that a node that lost its claim has been stopped, and the token's row is
 * locked, before it writes anything.
 */
final class BatchHandler implements EventHandlerInvoker {

    private final String gathered;
    private final Transactions transactions;
    private final Batch batch;
    private final RowMaker maker;
    private final Watermark watermark;
    private volatile @Nullable String failure;

    BatchHandler(String projection, Transactions transactions, Batch batch, RowMaker maker, Watermark watermark) {
        this.gathered = BatchHandler.class.getName() + "/" + projection;
        this.transactions = transactions;
        this.batch = batch;
        this.maker = maker;
        this.watermark = watermark;
    }

    /** Every segment takes every event, so that its position goes on also where nothing concerns it. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        List<StoredEntry> all = CurrentUnitOfWork.get().root().getOrComputeResource(gathered, key -> begin(segment));
        all.add((StoredEntry) message.getPayload());
    }

    /** No replays by Axon: a case is folded anew, and a table is rebuilt, from the log. */
    @Override
    public boolean supportsReset() {
        return false;
    }

    /** Class and place of what rolled the last batch back; null after one that was committed. */
    @Nullable
    String failure() {
        return failure;
    }

    private List<StoredEntry> begin(Segment segment) {
        List<StoredEntry> all = new ArrayList<>();
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        work.onPrepareCommit(committing -> apply(all, segment));
        work.onRollback(rolledBack -> {
            failure = why(rolledBack.getExecutionResult());
            maker.forget(all.stream().map(StoredEntry::caseId).collect(Collectors.toSet()));
        });
        work.afterCommit(committed -> {
            failure = null;
            if (segment.getMask() == 0) {
                watermark.reach(all.getLast().position());
            } else {
                watermark.stir();
            }
        });
        return all;
    }

    /** Another worker, or a rebuild, has come before: that is no failure of the projection. */
    private static @Nullable String why(ExecutionResult result) {
        if (!result.isExceptionResult()) {
            return "";
        }
        Throwable exception = result.getExceptionResult();
        return exception instanceof UnableToClaimTokenException ? null : Failure.describe(exception);
    }

    private void apply(List<StoredEntry> all, Segment segment) {
        try (var connection = transactions.connection()) {
            batch.apply(
                    connection,
                    all.stream()
                            .filter(entry -> segment.matches(entry.caseId()))
                            .toList());
        } catch (SQLException e) {
            throw new ProjectionUnavailable(e);
        }
    }
}
