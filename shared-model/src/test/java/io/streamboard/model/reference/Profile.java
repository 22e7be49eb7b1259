package io.streamboard.model.reference;

/** What the people of a history mostly do. */
enum Profile {
  MIXED(1_000, 0, 0, 2, 0, 1),
  TYPING(1_000, 80, 0, 2, 0, 1),
  SHARING(1_000, 0, 50, 2, 0, 1),
  FORGETTING(1_200, 0, 0, 2, 10_000, 5),
  SILENT(2_200, 0, 0, 1, 100_000, 50),
  CROWD(12_400, 0, 0, 95, 0, 200);

  /** How many records a history has. */
  final int records;

  /** Of a hundred operations so many are edits of a few texts. */
  final int typing;

  /** Of a hundred operations so many are about rights. */
  final int sharing;

  /** Of a hundred records so many come from a writer never seen before. */
  final int freshWriters;

  /** The revisions that now and then pass with nothing but declined operations; 0: none. */
  final long silence;

  /** After every so manieth record all views are compared. */
  final int looks;

  Profile(int records, int typing, int sharing, int freshWriters, long silence, int looks) {
    this.records = records;
    this.typing = typing;
    this.sharing = sharing;
    this.freshWriters = freshWriters;
    this.silence = silence;
    this.looks = looks;
  }
}
