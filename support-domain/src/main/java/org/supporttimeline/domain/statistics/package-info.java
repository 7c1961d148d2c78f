/**
 * The yearly figures of an office, from what the case files say of persons, jobs and services: pure functions of those facts, a
 * day and the dated settings. It knows no clock and no database; projections keep the facts, and the service shows the figures.
 */
@NullMarked
package org.supporttimeline.domain.statistics;

import org.jspecify.annotations.NullMarked;
