package org.supporttimeline.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Custody;
import org.supporttimeline.domain.event.Custody.ErasureRequested;
import org.supporttimeline.domain.event.Custody.KeyDestroyed;
import org.supporttimeline.domain.event.Custody.LegalBasis;
import org.supporttimeline.domain.event.Custody.LegalHoldLifted;
import org.supporttimeline.domain.event.Custody.LegalHoldPlaced;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.StaffId;

/**
 * The keeping of the record itself, in the order of recording, since custody has no day.
 *
 * @param destroyed the entry by which the case's key was destroyed, or null
 */
public record Keeping(
        @Ja("保全措置") List<Hold> holds,
        @Ja("消去の申請") List<Request> requests,
        @Ja("消去の実行") @Nullable Integer destroyed) {

    static final Keeping EMPTY = new Keeping(List.of(), List.of(), null);

    public Keeping {
        holds = List.copyOf(holds);
        requests = List.copyOf(requests);
    }

    /** A legal hold, with the entry that lifted it. */
    public record Hold(
            @Ja("記録の番号") int entry,
            @Ja("解除の記録の番号") @Nullable Integer lifted) {}

    /** Somebody asked for erasure. */
    public record Request(
            @Ja("記録の番号") int entry,
            @Ja("申請した人") StaffId by,
            @Ja("法的根拠") LegalBasis basis) {}

    /** Whether any hold stands. */
    public boolean held() {
        return holds.stream().anyMatch(hold -> hold.lifted() == null);
    }

    /** Whether the words of the case are gone for good. */
    public boolean erased() {
        return destroyed != null;
    }

    /** A request for erasure by its entry. */
    public Optional<Request> request(int entry) {
        return requests.stream().filter(request -> request.entry() == entry).findFirst();
    }

    /** A hold by its entry. */
    public Optional<Hold> hold(int entry) {
        return holds.stream().filter(hold -> hold.entry() == entry).findFirst();
    }

    Keeping with(int entry, Custody event) {
        return switch (event) {
            case LegalHoldPlaced ignored -> new Keeping(plus(holds, new Hold(entry, null)), requests, destroyed);
            case LegalHoldLifted lifted ->
                new Keeping(
                        holds.stream()
                                .map(hold -> hold.entry() == lifted.entry() && hold.lifted() == null
                                        ? new Hold(hold.entry(), entry)
                                        : hold)
                                .toList(),
                        requests,
                        destroyed);
            case ErasureRequested asked ->
                new Keeping(holds, plus(requests, new Request(entry, asked.by(), asked.basis())), destroyed);
            case KeyDestroyed ignored -> new Keeping(holds, requests, destroyed == null ? (Integer) entry : destroyed);
        };
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> grown = new ArrayList<>(list);
        grown.add(item);
        return List.copyOf(grown);
    }
}
