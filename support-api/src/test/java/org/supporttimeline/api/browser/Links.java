package org.supporttimeline.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.api.http.Answer;
import org.supporttimeline.api.http.TestService;
import org.supporttimeline.api.samples.SampleAccounts;

/** Makes links that open a page without an account; gives the part of the address that opens it. */
record Links(TestService service) {

    private LocalDate today() {
        return LocalDate.now(service.bean(Clock.class));
    }

    /** The daily report of a case. */
    String checkIn(UUID caseId) {
        return made("/api/cases/" + caseId, """
                {"kind":"CHECK_IN","form":"daily-report","lastDay":"%s"}""".formatted(today().plusDays(30)));
    }

    /** What the employer's contact sees of a new case, in which the person has agreed to it. */
    String employer() {
        LocalDate today = today();
        String path = "/api/cases/"
                + recorded("/api/cases", """
                {"type":"IntakeTaken","on":"2025-04-01","person":"%s","office":"%s","name":"見本 会子","route":"SELF"}
                """.formatted(UUID.randomUUID(), SampleAccounts.OFFICE.value()))
                        .text("/caseId");
        List.of("""
                        {"type":"EmploymentStarted","on":"2025-05-01","employer":"くるみ台倉庫","basis":"NEW_HIRE","opening":"RESERVED",
                         "disclosure":"OPEN","weeklyMinutes":1800}""", """
                        {"type":"CheckInArranged","on":"2025-05-02","form":"weekly-progress","cadence":"WEEKLY","from":"2025-05-02",
                         "sharedWith":["EMPLOYER"]}""", """
                        {"type":"ConsentGiven","on":"2025-05-02","recipient":"EMPLOYER","purpose":"CHECK_IN_SHARING",
                         "scope":["CHECK_INS"],"how":"WRITTEN"}""", """
                        {"type":"CheckInSubmitted","on":"%s","form":"weekly-progress","formVersion":1,"periodFrom":"%s","periodTo":"%s",
                         "answers":{"WAKE_TIME":5,"MEALS":2},"texts":{},"signs":[],"enteredBy":"SELF"}""".formatted(today.minusDays(7), today.minusDays(13), today.minusDays(7)))
                .forEach(fact -> recorded(path + "/entries", fact));
        return made(path, """
                {"kind":"EMPLOYER","form":"weekly-progress","lastDay":"%s",
                 "share":{"consent":4,"contact":"SUPERIOR","items":["WAKE_TIME"],"from":"%s","to":"%s"}}""".formatted(today.plusDays(30), today.minusWeeks(4), today.plusDays(30)));
    }

    private String made(String path, String asked) {
        String address = recorded(path + "/links", asked).text("/path");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private Answer recorded(String path, String said) {
        Answer answer = service.as("manager").post(path, said);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }
}
