package io.streamboard.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Role;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** A board that Ana owns, and the server that it is on. Belongs to the test's thread. */
abstract class PlansBoard {
  static final BoardId BOARD = new BoardId("plans");

  final RightsWorld world;
  final Hand owner;

  /**
   * @param others who have accounts beside Ana
   */
  PlansBoard(Path folder, String... others) throws IOException {
    world = new RightsWorld(folder);
    world.people("Ana");
    world.people(others);
    owner = new Hand(world.connect("Ana"), BOARD, "writer-a");
  }

  @AfterEach
  void stop() {
    world.close();
    assertThat(world.node.errors).isEmpty();
  }

  void create(String... widgets) {
    owner.does(
        Stream.concat(
                Stream.of(new Operation.BoardCreate("Plans")),
                Stream.of(widgets).map(RightsWorld::add))
            .toArray(Operation[]::new));
  }

  /** Gives each of them the role, in this order. */
  void grant(Role role, String... names) {
    for (String name : names) {
      owner.does(new Operation.BoardGrant(world.principal(name), role));
    }
  }
}
