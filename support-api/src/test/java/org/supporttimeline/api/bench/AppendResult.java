package org.supporttimeline.api.bench;

import java.util.SequencedMap;

/**
 * What measuring appends gave.
 *
 * @param figures by the number of callers
 * @param loaded rows in each table before
 * @param recorded events that were recorded through the command bus, and found to be there
 * @param inserted rows that were inserted bare, and found to be there
 * @param bytes the size of a recorded row
 */
record AppendResult(SequencedMap<Integer, AppendFigures> figures, long loaded, int recorded, int inserted, int bytes) {}
