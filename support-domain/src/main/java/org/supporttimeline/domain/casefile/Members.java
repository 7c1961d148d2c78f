package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Network.Layer;
import org.supporttimeline.domain.event.Network.MemberJoined;
import org.supporttimeline.domain.event.Network.MemberLeft;
import org.supporttimeline.domain.event.Vocabulary.Role;

/** The people around the client in three layers, without their names. */
public record Members(
        @Ja("加わった人・機関") List<Joined> joined, @Ja("離れた人・機関") List<Left> left) {

    static final Members EMPTY = new Members(List.of(), List.of());

    public Members {
        joined = List.copyOf(joined);
        left = List.copyOf(left);
    }

    /** Someone became part of the network. */
    public record Joined(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("ネットワークの層") Layer layer,
            @Ja("役割") Role role) implements Dated {}

    /** Someone who joined in another entry left it. */
    public record Left(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("加わった記録の番号") int member) implements Dated {}

    /** Who belonged to the network on a day. */
    public List<Joined> on(LocalDate day) {
        return joined.stream()
                .filter(member -> !member.on().isAfter(day))
                .filter(member -> left(member.entry())
                        .filter(gone -> !gone.on().isAfter(day))
                        .isEmpty())
                .toList();
    }

    /** When a member first left. */
    public Optional<Left> left(int member) {
        return left.stream().filter(gone -> gone.member() == member).findFirst();
    }

    Members with(int entry, MemberJoined fact) {
        return new Members(ByDay.insert(joined, new Joined(fact.on(), entry, fact.layer(), fact.role())), left);
    }

    Members with(int entry, MemberLeft fact) {
        return new Members(joined, ByDay.insert(left, new Left(fact.on(), entry, fact.entry())));
    }
}
