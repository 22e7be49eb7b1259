package io.streamboard.server.delivery;

import io.streamboard.model.board.Folded;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.view.Views;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * A folded record and its changes as encoded for each group that needed them. Confined to the
 * board's worker.
 */
final class RingEntry {

  /** A crossing of two groups; compared by their identity, as groups are. */
  private record Crossing(AudienceGroup from, AudienceGroup to) {}

  private final Folded folded;
  private final Growth growth;
  private final boolean rightsChanged;
  private final IdentityHashMap<AudienceGroup, String> elements = new IdentityHashMap<>(4);
  private final Map<Crossing, String> crossings = new HashMap<>(2);
  private int characters;

  /** Hears how many characters an entry has more now. */
  interface Growth {
    void encoded(RingEntry entry, int more);
  }

  RingEntry(Folded folded, Growth growth) {
    this.folded = folded;
    this.growth = growth;
    this.rightsChanged = Views.mayMoveAudiences(folded);
  }

  Folded folded() {
    return folded;
  }

  /** Whether somebody's audience may be another after it. */
  boolean rightsChanged() {
    return rightsChanged;
  }

  /** The revision before its first operation. */
  long start() {
    return folded.before().revision();
  }

  long end() {
    return folded.after().revision();
  }

  /** Characters of all that was encoded, each once. */
  int characters() {
    return characters;
  }

  String elements(AudienceGroup group) {
    return elements.computeIfAbsent(group, same -> encode(same, same));
  }

  String crossing(AudienceGroup from, AudienceGroup to) {
    return crossings.computeIfAbsent(
        new Crossing(from, to), both -> encode(both.from(), both.to()));
  }

  private String encode(AudienceGroup before, AudienceGroup after) {
    String encoded =
        MessageCodec.encodeElements(Views.changes(folded, before.audience(), after.audience()));
    characters += encoded.length();
    growth.encoded(this, encoded.length());
    return encoded;
  }
}
