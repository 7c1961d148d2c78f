package org.supporttimeline.api.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.audit.HistoryEntryView;
import org.supporttimeline.api.evidence.BundleNames;
import org.supporttimeline.api.evidence.BundleWriter;
import org.supporttimeline.api.evidence.EntryLine;
import org.supporttimeline.api.evidence.Lines;
import org.supporttimeline.api.evidence.ProofLine;
import org.supporttimeline.api.findings.CaseFindingsView;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.replay.ReplayWriter;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.Reading;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.projections.audit.AsRecorded;
import org.supporttimeline.projections.audit.AuditEntry;
import org.supporttimeline.projections.finding.Inspected;
import org.supporttimeline.projections.finding.Inspections;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.ledger.SealedTree;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.Leaf;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.tlog.TlogProof;
import tools.jackson.databind.json.JsonMapper;

/** The files of one case in a bundle. They are whole in memory while it is written, and no longer. */
@Component
final class CaseEvidence {

    private final CaseLog log;
    private final Ledger ledger;
    private final Inspections inspections;
    private final ReplayWriter replay;
    private final CasePrint print;
    private final Printer printer;
    private final Policies policies;
    private final JsonMapper mapper;

    CaseEvidence(
            CaseLog log,
            @Qualifier("ledger") Ledger ledger,
            Inspections inspections,
            ReplayWriter replay,
            CasePrint print,
            Printer printer,
            Policies policies,
            JsonMapper mapper) {
        this.log = log;
        this.ledger = ledger;
        this.inspections = inspections;
        this.replay = replay;
        this.print = print;
        this.printer = printer;
        this.policies = policies;
        this.mapper = mapper;
    }

    /** The files, in the order of their names, of a case with so many entries. */
    record Made(UUID caseId, int entries, SortedMap<String, byte[]> files) {

        void write(BundleWriter bundle) throws IOException {
            bundle.count(caseId, entries);
            for (var file : files.entrySet()) {
                bundle.add(BundleNames.of(caseId, file.getKey()), file.getValue());
            }
        }
    }

    /**
     * Makes them, with nobody waiting for them who reads slowly: the case's words are open meanwhile.
     *
     * @param sealed has every entry that counts
     * @param open how the reader sees words
     */
    Made make(UUID caseId, Order order, Instant madeAt, SealedTree sealed, Function<Confidential, Words> open) {
        List<StoredEntry> stored = log.entries().entriesUntil(List.of(caseId), order.position());
        List<AuditEntry> entries = entries(stored);
        PrintedCase printed = print.of(caseId, order, madeAt, sealed, entries, open);
        var files = new TreeMap<String, byte[]>();
        try (var meanwhile = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<byte[]> pdf = meanwhile.submit(() -> printer.print(printed)); // takes longer than all the rest
            files.put(
                    BundleNames.ENTRIES,
                    Lines.of(stored.stream().map(EntryLine::of).toList()));
            files.put(BundleNames.FINDINGS, findings(caseId, order, open));
            files.put(BundleNames.OPENED, opened(entries, open));
            files.put(BundleNames.PROOFS, proofs(stored, sealed));
            files.put(BundleNames.REPLAY, steps(caseId, order, open));
            files.put(BundleNames.PRINT, made(pdf));
        }
        return new Made(caseId, stored.size(), files);
    }

    private static byte[] made(Future<byte[]> pdf) {
        try {
            return pdf.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a case could not be printed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a case is printed", e);
        }
    }

    private byte[] steps(UUID caseId, Order order, Function<Confidential, Words> open) {
        var steps = new ByteArrayOutputStream();
        try {
            replay.write(
                    caseId,
                    new ReplayWriter.Range(0, order.position(), null),
                    open,
                    order.account().readsWords(),
                    steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return steps.toByteArray();
    }

    private byte[] findings(UUID caseId, Order order, Function<Confidential, Words> open) {
        Inspections.Words words =
                order.account().readsWords() ? one -> text -> open.apply(text).readable() : null;
        Inspected inspected = inspections
                .of(List.of(caseId), order.position(), order.on(), words)
                .getFirst();
        return mapper.writeValueAsBytes(CaseFindingsView.of(inspected, order.knownAt()));
    }

    /** As the history tells them at the last of them. */
    private List<AuditEntry> entries(List<StoredEntry> stored) {
        List<RecordedEntry> recorded = stored.stream()
                .map(entry -> RecordedEntry.of(entry, log.wire()))
                .toList();
        Set<Integer> amended = Reading.of(
                        recorded.stream().map(RecordedEntry::entry).toList())
                .stream()
                .filter(Reading::amended)
                .map(reading -> reading.entry().no())
                .collect(Collectors.toSet());
        var history = new AsRecorded(stored, recorded, log.wire(), policies);
        return IntStream.range(0, stored.size())
                .mapToObj(i -> history.of(stored.get(i), recorded.get(i))
                        .amended(amended.contains(stored.get(i).entryNo())))
                .toList();
    }

    private byte[] opened(List<AuditEntry> entries, Function<Confidential, Words> open) {
        var lines = new StringBuilder();
        entries.forEach(entry -> lines.append(mapper.writeValueAsString(HistoryEntryView.of(entry, log.wire(), open)))
                .append('\n'));
        return lines.toString().getBytes(UTF_8);
    }

    private byte[] proofs(List<StoredEntry> stored, SealedTree sealed) {
        var leaves = new TreeMap<Long, byte[]>();
        stored.forEach(entry -> leaves.put(entry.position(), Leaf.of(entry).getBytes(UTF_8)));
        List<TlogProof> proofs = ledger.proofs(leaves, sealed);
        return Lines.of(IntStream.range(0, stored.size())
                .mapToObj(i -> new ProofLine(
                        stored.get(i).entryNo(), proofs.get(i).withoutExtra().toString()))
                .toList());
    }
}
