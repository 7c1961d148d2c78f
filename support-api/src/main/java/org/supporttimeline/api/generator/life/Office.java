package org.supporttimeline.api.generator.life;

import java.util.List;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.StaffId;

/**
 * A made-up office.
 *
 * @param name in Japanese
 * @param manager its service manager
 * @param staff those who support, one for some ten cases
 */
public record Office(OfficeId id, String name, Actor manager, List<Actor> staff) {

    static Office numbered(int no, String name, int cases) {
        String code = "gen-%04d".formatted(no);
        var staff = java.util.stream.IntStream.rangeClosed(1, (cases + 9) / 10)
                .mapToObj(nth -> new Actor(new StaffId(code + "-s" + nth), false))
                .toList();
        return new Office(new OfficeId(code), name, new Actor(new StaffId(code + "-m"), true), staff);
    }

    @Override
    public String toString() {
        return id.value();
    }
}
