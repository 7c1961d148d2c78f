package org.supporttimeline.api.links;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.links.CaseLinks.NewLink;
import org.supporttimeline.api.links.CaseLinks.NewShare;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.Vocabulary.Role;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.domain.form.Item;

/** Whether a link that staff ask for was agreed, and what exactly. */
public final class Agreement {

    /** Who can be an employer's contact. */
    public static final Set<Role> CONTACTS =
            EnumSet.of(Role.SUPERIOR, Role.HUMAN_RESOURCES, Role.OWNER, Role.OCCUPATIONAL_HEALTH, Role.COLLEAGUE);

    private final Forms forms;

    Agreement(Forms forms) {
        this.forms = forms;
    }

    /** The items of a form that an employer may be shown at all: what is answered with a number, never the person's words. */
    public static List<Item> shareable(Form form) {
        return form.items().stream()
                .filter(item -> !(item instanceof Item.Text))
                .toList();
    }

    /**
     * What is shared; null for a link of another kind.
     *
     * @throws FaultyRequest when it was not agreed
     */
    @Nullable
    EmployerShare of(CaseFile file, NewLink wanted, LocalDate today) {
        NewShare asked = wanted.share();
        if (wanted.kind().isCheckIn() || asked == null) {
            if (wanted.kind().isCheckIn() != (asked == null)) {
                throw new FaultyRequest(List.of(Fault.missing("share")));
            }
            return null;
        }
        Set<ItemCode> items = shareable(forms.newest(wanted.form()).orElseThrow()).stream()
                .map(Item::code)
                .collect(Collectors.toSet());
        if (asked.items().isEmpty() || !items.containsAll(asked.items())) {
            throw new FaultyRequest(List.of(Fault.unknownWord(
                    "share.items", items.stream().map(ItemCode::value).sorted().toList())));
        }
        if (!CONTACTS.contains(asked.contact())) {
            throw new FaultyRequest(List.of(Fault.unknownWord(
                    "share.contact", CONTACTS.stream().map(Enum::name).toList())));
        }
        if (asked.to().isBefore(asked.from())) {
            throw new FaultyRequest(
                    List.of(Fault.outOfRange("share.to", asked.from().toString(), "…")));
        }
        return EmployerShare.employment(file, today).stream()
                .map(employment -> new EmployerShare(
                        asked.consent(), employment, asked.contact(), asked.items(), asked.from(), asked.to()))
                .filter(share -> share.holds(file, wanted.form(), today))
                .findFirst()
                .orElseThrow(Agreement::notAgreed);
    }

    private static FaultyRequest notAgreed() {
        return new FaultyRequest(List.of(new Fault(
                "share",
                "not-agreed",
                List.of(),
                "企業と本人の記録を共有する有効な同意、障害を開示した就職、企業と共有するフォームの取り決めが、すべて必要です。",
                "It takes a consent in force to share check-ins with the employer, an employment with an open disclosure, and"
                        + " a form that is arranged to be shared with the employer.")));
    }

    /** The agreement as the record keeps it. */
    String inWords(FormCode code, EmployerShare share) {
        Form form = forms.newest(code).orElseThrow();
        String items = form.items().stream()
                .filter(item -> share.items().contains(item.code()))
                .map(item -> item.question().ja())
                .collect(Collectors.joining("、"));
        return "リンクで見られるようにした記録：" + form.title().ja() + "（" + items + "）、対象期間 " + share.from() + " から " + share.to()
                + " まで";
    }
}
