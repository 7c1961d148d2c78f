package org.supporttimeline.api.pages.drafts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.cases.RequestId;
import org.supporttimeline.api.drafts.Begun;
import org.supporttimeline.api.drafts.Draft;
import org.supporttimeline.api.drafts.Drafts;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CasesInSight;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.vault.CaseErased;
import org.supporttimeline.projections.vault.CaseSeal;
import org.supporttimeline.projections.vault.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps forms that are not sent yet, sealed with the key of their case. The intake of a new case is sealed with the key that the
 * case will have: the name of the request decides its id before it is opened. What is about many cases is sealed with the key of
 * the first that was chosen, and while none was, like an intake.
 */
@Component
public final class FormDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(FormDrafts.class);
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    /** What a page sends beside the fields that somebody filled. */
    private static final Set<String> NO_FIELDS = Set.of("_csrf", "key", "more", "discard", "_by");

    private final Drafts drafts;
    private final Vault vault;
    private final WordsDoor words;
    private final CasesInSight cases;
    private final CaseLog log;

    FormDrafts(Drafts drafts, Vault vault, WordsDoor words, CasesInSight cases, CaseLog log) {
        this.drafts = drafts;
        this.vault = vault;
        this.words = words;
        this.cases = cases;
        this.log = log;
    }

    /**
     * A form as it was left.
     *
     * @param key the name of the request that will record it
     * @param fields what stands in its fields, by their paths
     */
    public record Left(UUID key, Map<String, List<String>> fields, Instant savedAt) {

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "Left " + key;
        }
    }

    /** What {@link Left} is, without what stands in it. */
    public record Listed(UUID key, UUID caseId, FormAddress form, Instant savedAt) {

        /** Where the form is with it. */
        public String path() {
            return form.path(key);
        }

        /** When it was saved, as people in Japan say it. */
        public ZonedDateTime saved() {
            return savedAt.atZone(JAPAN);
        }
    }

    /**
     * Keeps what stands in a form. What has been recorded meanwhile is not kept any more.
     *
     * @throws org.supporttimeline.api.web.ProblemFound when the case is not the account's
     * @throws CaseErased when its key is gone, or that of any person whom a brief may speak of
     */
    public void save(Account account, FormAddress form, UUID key, Map<String, String[]> sent) {
        UUID only = form.caseId();
        List<UUID> about = form.isAboutMany()
                ? chosen(List.of(sent.getOrDefault("cases", new String[0])))
                : only == null ? List.of() : List.of(only);
        for (UUID one : about) {
            if (cases.require(account.scope(), one).keeping().erased()) {
                throw new CaseErased(one);
            }
        }
        UUID caseId = about.isEmpty() ? null : about.getFirst();
        RequestId request = RequestId.of(account.id(), key);
        if (isRecorded(account, form, key, about)) {
            drafts.drop(account.id(), key);
            return;
        }
        var fields = new TreeMap<String, List<String>>();
        sent.forEach((name, values) -> {
            List<String> filled =
                    Arrays.stream(values).filter(value -> !value.isEmpty()).toList();
            if (!NO_FIELDS.contains(name) && !filled.isEmpty()) {
                fields.put(name, filled);
            }
        });
        UUID sealedFor = caseId == null ? request.newCase() : caseId;
        try (CaseSeal seal = caseId == null ? vault.sealingNew(sealedFor) : vault.sealing(sealedFor)) {
            drafts.save(
                    account.id(),
                    key,
                    sealedFor,
                    form.kind(),
                    requireNonNull(seal.seal(JSON.writeValueAsString(fields))));
        }
    }

    /** Of what is about many cases, all of them. */
    private boolean isRecorded(Account account, FormAddress form, UUID key, List<UUID> about) {
        List<UUID> keys = form.isAboutMany()
                ? about.stream().map(one -> RequestId.part(key, one, 0)).toList()
                : List.of(key);
        return !keys.isEmpty()
                && keys.stream()
                        .allMatch(one -> log.entries()
                                .byEventId(RequestId.of(account.id(), one).event())
                                .isPresent());
    }

    /** The cases that a form about many of them names, as a parameter of a page is read. */
    public static List<UUID> chosen(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .flatMap(one -> FormAddress.uuid(one).stream())
                .distinct()
                .toList();
    }

    /** Keeps it where that can be: whoever reads why a form was refused has the form itself before them, draft or no draft. */
    public void keep(Account account, FormAddress form, UUID key, Map<String, String[]> sent) {
        try {
            save(account, form, key, sent);
        } catch (RuntimeException e) {
            LOG.debug("no draft: {}", e.toString()); // a database is away, of which others tell
        }
    }

    /**
     * The form as the draft of that key has it. Only a draft that is named is opened: what was begun for one person never stands in
     * the form that is opened for another.
     *
     * @param key null where none is named, and so none found
     */
    public Optional<Left> find(Account account, FormAddress form, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : drafts.find(account.id(), form.kind(), form.caseId(), key).flatMap(draft -> opened(account, draft));
    }

    /** Which draft of the form was saved last, to tell of it where a new one is begun. */
    public Optional<Listed> newest(Account account, FormAddress form) {
        return of(account).stream().filter(draft -> draft.form().equals(form)).findFirst();
    }

    /** It was recorded: that is said, also where the draft stays behind for a while. */
    public void recorded(Account account, UUID key) {
        try {
            drop(account, key);
        } catch (RuntimeException e) {
            LOG.debug("a draft stays: {}", e.toString()); // a database is away, of which others tell
        }
    }

    /** It was thrown away. */
    public void drop(Account account, UUID key) {
        drafts.drop(account.id(), key);
    }

    /** Those of an account, the one saved last first, as far as the list goes. */
    public List<Listed> of(Account account) {
        return drafts.of(account.id()).stream()
                .map(begun -> new Listed(begun.key(), begun.caseId(), FormAddress.of(begun), begun.savedAt()))
                .toList();
    }

    private Optional<Left> opened(Account account, Draft draft) {
        Begun begun = draft.begun();
        if (log.files().current(begun.caseId()).opened() && !cases.sees(account.scope(), begun.caseId())) {
            return Optional.empty();
        }
        try (var open = words.open(account, begun.caseId())) {
            if (open.of(begun.caseId()).apply(draft.words()) instanceof Words.Plain(String text)) {
                return Optional.of(new Left(begun.key(), JSON.readValue(text, FIELDS), begun.savedAt()));
            }
            return Optional.empty();
        }
    }
}
