package org.supporttimeline.api.web;

import org.springframework.http.HttpStatus;

/**
 * The kinds of problem document (RFC 9457) that the service answers with. A kind's {@link #type()} is stable: programs may
 * rely on it. {@code docs/reference/problems.md} is written from this list.
 */
public enum ProblemKind {
    MALFORMED_REQUEST(
            HttpStatus.BAD_REQUEST,
            "リクエストを読み取れません",
            "The request cannot be understood",
            "`faults` names every field that is missing, unknown or malformed, with the allowed values where the list is closed."),
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            "ログインが必要です",
            "Sign in first",
            "No account, or a wrong password. Which of the two is not told."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "この操作は許可されていません",
            "This account may not do that",
            "The account's role or offices do not allow it, or a browser session sent no CSRF token. Also for every path that does not exist."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "見つかりません",
            "Not found",
            "There is no such thing, or it belongs to another office: the two look the same."),
    NOT_YET_RECORDED(
            HttpStatus.NOT_FOUND,
            "その時点では記録されていません",
            "Not recorded yet at that moment",
            "The case is there now, but nothing of it had been recorded at the moment of `knownAt`."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "このメソッドは使えません",
            "Method not allowed",
            "The `Allow` header names the methods that the path has."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "この形式では返せません", "Not acceptable", "The answers are `application/json`."),
    CONFLICT(
            HttpStatus.CONFLICT,
            "ほかの記録と矛盾します",
            "It collides with what is recorded",
            "`violations` names each rule, the field, and the entry that it collides with."),
    REBUILD_RUNNING(
            HttpStatus.CONFLICT,
            "再構築が実行中です",
            "A rebuild is under way",
            "One runs on this node, or one of the same projection on another. Wait for its end, or cancel it."),
    CASE_FAILS(
            HttpStatus.CONFLICT,
            "このケースの表を作れません",
            "The case cannot be folded",
            "`detail` says where the program fails, without any text of the case. Its rows stay as they were."),
    CASE_ERASED(
            HttpStatus.CONFLICT,
            "このケースは消去されています",
            "The case has been erased",
            "The case's key was destroyed: nothing can be recorded any more."),
    PRECONDITION_FAILED(
            HttpStatus.PRECONDITION_FAILED,
            "ほかの人が先に記録しました",
            "Someone recorded something first",
            "The case's last entry is not the one that `If-Match` names. Read the case again; the current `ETag` is in the answer."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "リクエストが大きすぎます", "The body is too large", "A body has at most 1 MiB."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "JSON で送ってください", "Send JSON", "Bodies are `application/json` in UTF-8."),
    REFUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "記録できません",
            "It cannot be recorded",
            "Understood, but it cannot be true or would corrupt the record. `violations` names each rule and field."),
    KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "同じ Idempotency-Key で別の内容が送られました",
            "The Idempotency-Key was used for another request",
            "A key stands for one request. Send a new request with a new key."),
    TOO_MANY_ATTEMPTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "しばらく待ってからやり直してください",
            "Too many failed attempts to sign in",
            "`Retry-After` says how many seconds to wait."),
    NOT_CAUGHT_UP(
            HttpStatus.SERVICE_UNAVAILABLE,
            "まだ反映されていません",
            "Not caught up yet",
            "The read model has not reached `Min-Log-Position` within two seconds. What was recorded is safe; `Retry-After` says when to ask again."),
    BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "混み合っています",
            "Busy",
            "Nothing was recorded. Send the same request again after `Retry-After`, with the same `Idempotency-Key`."),
    OUTCOME_UNKNOWN(
            HttpStatus.SERVICE_UNAVAILABLE,
            "記録されたかどうか確認できません",
            "Whether it was recorded is not known yet",
            "The database did not answer in time. Send the same request again with the same `Idempotency-Key`: it is recorded once."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "データベースに接続できません",
            "The database does not answer",
            "Nothing was recorded by this request. `Retry-After` says when to ask again."),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "サービス側の不具合です",
            "A fault of the service",
            "`detail` has the number under which the service's log has the cause.");

    private final HttpStatus status;
    private final String ja;
    private final String en;
    private final String meaning;

    ProblemKind(HttpStatus status, String ja, String en, String meaning) {
        this.status = status;
        this.ja = ja;
        this.en = en;
        this.meaning = meaning;
    }

    public HttpStatus status() {
        return status;
    }

    /** The document's {@code type}: a stable name, not an address. */
    public String type() {
        return "urn:support-timeline:problem:"
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The title in one of two languages. */
    public String title(boolean english) {
        return english ? en : ja;
    }

    String title(Language language) {
        return language.of(ja, en);
    }

    String meaning() {
        return meaning;
    }
}
