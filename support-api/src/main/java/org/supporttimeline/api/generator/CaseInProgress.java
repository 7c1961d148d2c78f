package org.supporttimeline.api.generator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.supporttimeline.api.generator.life.Actor;
import org.supporttimeline.api.generator.life.CasePlan;
import org.supporttimeline.api.generator.life.MadeUpCase;
import org.supporttimeline.api.generator.life.Recording;
import org.supporttimeline.api.security.AccountRole;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.projections.log.BulkRow;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;
import org.supporttimeline.projections.log.WireForm;
import org.supporttimeline.projections.vault.CaseSeal;

/** A case that is being made up, sealed with its key and written as rows. Used by one thread at a time. */
final class CaseInProgress {

    /** Japan has no summer time. */
    private static final LocalDateTime EPOCH_IN_JAPAN = LocalDateTime.of(1970, 1, 1, 9, 0);

    private final UUID caseId;
    private final String office;
    private final MadeUpCase made;
    private final CaseSeal seal;
    private final WireForm wire;
    private final SplittableRandom eventIds;
    private final Map<Actor, byte[]> metadata = new HashMap<>();

    CaseInProgress(CasePlan plan, CaseSeal seal, WireForm wire) {
        this.caseId = plan.caseId();
        this.office = plan.office().id().value();
        this.made = new MadeUpCase(plan, text -> Objects.requireNonNull(seal.seal(text), "a blank text"));
        this.seal = seal;
        this.wire = wire;
        this.eventIds = new SplittableRandom(~plan.seed());
    }

    /** Adds the rows of what is recorded before a moment; false when the case has come to its end. */
    boolean upTo(LocalDateTime end, List<BulkRow> rows) {
        made.upTo(end, recording -> rows.add(row(recording)));
        if (made.isOver()) {
            seal.close();
        }
        return !made.isOver();
    }

    private BulkRow row(Recording recording) {
        EventType type = wire.typeOf(recording.event());
        return new BulkRow(
                micros(recording.at()),
                caseId,
                recording.no(),
                eventId(),
                type.name(),
                type.revision(),
                wire.write(recording.event()).getBytes(UTF_8),
                metadata.computeIfAbsent(recording.by(), this::metadata));
    }

    private byte[] metadata(Actor by) {
        AccountRole role = by.manager() ? AccountRole.SERVICE_MANAGER : AccountRole.STAFF;
        return wire.write(new Metadata(by.id().value(), role.name(), office, Channel.IMPORT, null, null))
                .getBytes(UTF_8);
    }

    private UUID eventId() {
        return new UUID((eventIds.nextLong() & ~0xF000L) | 0x4000L, (eventIds.nextLong() >>> 2) | (0b10L << 62));
    }

    private static long micros(LocalDateTime at) {
        return ChronoUnit.MICROS.between(EPOCH_IN_JAPAN, at);
    }
}
