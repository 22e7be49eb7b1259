package io.streamboard.server.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReplicaTest {
  private final Replica replica = new Replica(new BoardId("b1"));
  private final List<String> ran = new ArrayList<>();

  @Test
  @DisplayName(
      "P2 what was done on a board that loads is judged when what came meanwhile is folded")
  void recordsThatCameDuringTheLoadGoFirst() {
    replica.whenLoaded(_ -> ran.add("task"));
    replica.whenLoadedFirst(_ -> ran.add("record"));
    replica.whenLoaded(_ -> ran.add("later task"));
    replica.whenLoadedFirst(_ -> ran.add("later record"));
    assertThat(ran).isEmpty();
    replica.loaded(Optional.empty());
    assertThat(ran).containsExactly("record", "later record", "task", "later task");
  }
}
