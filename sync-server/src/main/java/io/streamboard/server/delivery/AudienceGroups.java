package io.streamboard.server.delivery;

import io.streamboard.model.access.Audience;
import io.streamboard.model.id.BoardId;
import java.util.HashMap;
import java.util.Map;

/**
 * The audiences of a board that have a session now, and what each is sent. Confined to the board's
 * worker.
 */
final class AudienceGroups {
  private final BoardId board;
  private final Map<Audience, AudienceGroup> groups = new HashMap<>();

  AudienceGroups(BoardId board) {
    this.board = board;
  }

  /** One session more; each leaves what it has joined. */
  AudienceGroup join(Audience audience) {
    AudienceGroup group =
        groups.computeIfAbsent(audience, fresh -> new AudienceGroup(board, fresh));
    group.join();
    return group;
  }

  void leave(AudienceGroup group) {
    if (group.leave()) {
      groups.remove(group.audience());
    }
  }

  /** The board stands at another revision. */
  void moved() {
    groups.values().forEach(AudienceGroup::moved);
  }

  /** What was encoded may show what an audience sees no more. */
  void forgetSnapshots() {
    groups.values().forEach(AudienceGroup::forgetSnapshots);
  }
}
