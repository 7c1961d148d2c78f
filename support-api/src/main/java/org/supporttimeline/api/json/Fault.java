package org.supporttimeline.api.json;

import java.util.List;

/**
 * What is wrong with one field of a request. It never repeats what was sent.
 *
 * @param field where: names and indexes from the body's root, for example {@code actions[1].what}; empty for the whole body
 * @param problem one of a few stable words, for programs
 * @param allowed what may stand there, when that is a closed list
 * @param ja for people, in Japanese
 * @param en for people, in English
 */
public record Fault(String field, String problem, List<String> allowed, String ja, String en) {

    /** A field that must be there is not. */
    public static Fault missing(String field) {
        return new Fault(field, "missing", List.of(), "必須の項目です。", "This field is required.");
    }

    /** A field that there is not. */
    public static Fault unknownField(String field, List<String> allowed) {
        return new Fault(field, "unknown-field", allowed, "この項目はありません。", "There is no such field.");
    }

    /** A value outside a closed list. */
    public static Fault unknownWord(String field, List<String> allowed) {
        return new Fault(
                field, "unknown-word", allowed, "決められた値のいずれかを指定してください。", "Only the allowed values may stand here.");
    }

    /** The code of an office that this installation does not have. */
    public static Fault unknownOffice(String field) {
        return new Fault(field, "unknown-office", List.of(), "この事業所は登録されていません。", "There is no such office.");
    }

    /** Another JSON type is expected. */
    public static Fault wrongType(String field, String expectedJa, String expectedEn) {
        return new Fault(field, "wrong-type", List.of(), expectedJa + "を指定してください。", "Expected " + expectedEn + ".");
    }

    /** The right type in the wrong form. */
    public static Fault malformed(String field, String expected) {
        return new Fault(
                field,
                "malformed",
                List.of(),
                "形式が正しくありません（" + expected + "）。",
                "Malformed; expected " + expected + ".");
    }

    /** Outside the bounds, both of which are allowed. */
    public static Fault outOfRange(String field, String least, String most) {
        return new Fault(
                field,
                "out-of-range",
                List.of(),
                least + "から" + most + "までを指定してください。",
                "Must lie between " + least + " and " + most + ".");
    }

    /** More characters or elements than allowed. */
    public static Fault tooLong(String field, int most) {
        return new Fault(field, "too-long", List.of(), most + "以内にしてください。", "At most " + most + ".");
    }

    /** A control character, or half of a surrogate pair. */
    public static Fault forbiddenCharacter(String field) {
        return new Fault(
                field,
                "forbidden-character",
                List.of(),
                "使えない文字（制御文字や不完全な文字）が含まれています。",
                "Contains a control character or half of a surrogate pair.");
    }

    /** A value that may stand once. */
    public static Fault twice(String field) {
        return new Fault(field, "twice", List.of(), "同じ値が重複しています。", "The same value stands here twice.");
    }

    /** The body as a whole cannot be read. */
    public static Fault notJson(String ja, String en) {
        return new Fault("", "not-json", List.of(), ja, en);
    }
}
