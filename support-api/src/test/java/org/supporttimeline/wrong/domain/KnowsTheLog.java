package org.supporttimeline.wrong.domain;

import org.supporttimeline.wrong.projections.Log;

record KnowsTheLog(Log log) {}
