package org.supporttimeline.wrong.projections.unmarked;

record Unmarked() {}
