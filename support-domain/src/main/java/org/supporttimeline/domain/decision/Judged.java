package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.form.Forms;

/**
 * What a new fact is judged by.
 *
 * @param file the case before the fact
 * @param today the present day in Japan
 */
record Judged(CaseFile file, LocalDate today, Forms forms) {}
