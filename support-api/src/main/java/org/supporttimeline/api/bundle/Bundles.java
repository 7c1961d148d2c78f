package org.supporttimeline.api.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.evidence.BundleNames;
import org.supporttimeline.api.evidence.BundleWriter;
import org.supporttimeline.api.evidence.Growth;
import org.supporttimeline.api.evidence.Manifest;
import org.supporttimeline.api.replay.ProgramUsed;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.api.web.SettingInForce;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.finding.FindingRule;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.ledger.SealedTree;
import org.supporttimeline.projections.tlog.Hash;
import tools.jackson.databind.json.JsonMapper;

/** Makes bundles, case by case. */
@Component
final class Bundles {

    private final CaseEvidence evidence;
    private final Ledger ledger;
    private final CasesInSight inSight;
    private final WordsDoor words;
    private final Policies policies;
    private final Clock clock;
    private final JsonMapper mapper;

    Bundles(
            CaseEvidence evidence,
            @Qualifier("ledger") Ledger ledger,
            CasesInSight inSight,
            WordsDoor words,
            Policies policies,
            Clock clock,
            JsonMapper mapper) {
        this.evidence = evidence;
        this.ledger = ledger;
        this.inSight = inSight;
        this.words = words;
        this.policies = policies;
        this.clock = clock;
        this.mapper = mapper;
    }

    /** By which rules findings and indicators were judged. */
    record Used(ProgramUsed program, SortedMap<String, Integer> findingRules) {}

    /**
     * Writes a bundle. The words of each case are opened when its turn comes, which is recorded before. A case that has gone to
     * another's office by then breaks it off.
     *
     * @param sealed has every entry that counts
     * @throws IOException when nobody takes it any more
     */
    void write(Order order, SealedTree sealed, OutputStream out) throws IOException {
        Instant madeAt = clock.instant();
        var bundle = new BundleWriter(out);
        bundle.add(BundleNames.PROGRAM, json(new Used(ProgramUsed.present(), findingRules())));
        bundle.add(BundleNames.READ_ME, readMe());
        bundle.add(BundleNames.REQUEST, json(RequestView.of(order, madeAt)));
        bundle.add(
                BundleNames.SETTINGS,
                json(Arrays.stream(Setting.values())
                        .flatMap(setting -> policies.history(setting).stream())
                        .map(SettingInForce::of)
                        .toList()));
        for (UUID caseId : order.cases()) {
            CaseEvidence.Made made;
            inSight.require(order.account().scope(), caseId);
            try (var open = words.open(order.account(), order.purpose(), List.of(caseId))) {
                made = evidence.make(caseId, order, madeAt, sealed, open.of(caseId));
            }
            made.write(bundle); // however slowly it is taken, the case's key is not open meanwhile
        }
        bundle.add(BundleNames.CHECKPOINT, sealed.note().toString().getBytes(UTF_8));
        bundle.add(BundleNames.CONSISTENCY, json(growth(order, sealed)));
        bundle.add(
                BundleNames.KEYS,
                ledger.verifiers().stream()
                        .map(key -> key + "\n")
                        .collect(Collectors.joining())
                        .getBytes(UTF_8));
        String origin = ledger.tree().origin();
        bundle.finish(
                origin, text -> ledger.signed(Manifest.signerName(origin), text).toString());
    }

    private List<Growth> growth(Order order, SealedTree sealed) {
        return new TreeSet<>(order.since())
                .stream()
                        .map(from -> new Growth(
                                from,
                                sealed.size(),
                                ledger.consistency(from, sealed.size()).stream()
                                        .map(Hash::toString)
                                        .toList()))
                        .toList();
    }

    private static SortedMap<String, Integer> findingRules() {
        SortedMap<String, Integer> versions = new TreeMap<>();
        Arrays.stream(FindingRule.values()).forEach(rule -> versions.put(rule.name(), rule.version()));
        return versions;
    }

    private byte[] json(Object value) {
        return (mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n").getBytes(UTF_8);
    }

    private static byte[] readMe() {
        try (InputStream text = Objects.requireNonNull(Bundles.class.getResourceAsStream("read-me.txt"))) {
            return text.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
