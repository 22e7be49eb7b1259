package io.streamboard.model.reference;

/**
 * What the people of a history mostly do.
 *
 * @param records how many records it has
 * @param typing of a hundred operations so many more are edits of a few texts
 * @param sharing of a hundred operations so many more are about rights
 * @param freshWriters of a hundred records so many come from a writer never seen before
 * @param silence the revisions that now and then pass with nothing but declined operations; 0: none
 * @param looks after every so manieth record all views are compared
 */
record Profile(int records, int typing, int sharing, int freshWriters, long silence, int looks) {
  static final Profile MIXED = new Profile(1_000, 0, 0, 2, 0, 1);
  static final Profile TYPING = new Profile(1_000, 80, 0, 2, 0, 1);
  static final Profile SHARING = new Profile(1_000, 0, 50, 2, 0, 1);
  static final Profile FORGETTING = new Profile(1_200, 0, 0, 2, 10_000, 5);
  static final Profile SILENT = new Profile(2_200, 0, 0, 1, 100_000, 50);
  static final Profile CROWD = new Profile(12_400, 0, 0, 95, 0, 200);
}
