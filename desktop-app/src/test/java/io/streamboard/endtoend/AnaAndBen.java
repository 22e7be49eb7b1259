package io.streamboard.endtoend;

import io.streamboard.model.id.BoardId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ana's board in her window and in Ben's, who may change it; a new one for each test, on a server
 * that serves all of the class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AnaAndBen {

  @AutoClose TwoClients clients;
  Person ana;
  Person ben;

  @BeforeAll
  void start(@TempDir Path folder) {
    clients = new TwoClients(folder);
  }

  @BeforeEach
  void open() {
    BoardId board = clients.board();
    ana = clients.open(clients.ana(), board);
    clients.settled(
        ana,
        () -> {
          ana.grant(clients.ben().me());
          fill(ana);
        });
    ben = clients.open(clients.ben(), board);
    clients.meet(ana, ben);
  }

  /** Puts on the board what a test begins with, by Ana and before Ben comes; nothing by itself. */
  void fill(Person by) {}

  @AfterEach
  void leave() {
    clients.run(
        () -> {
          ana.leave();
          ben.leave();
        });
  }
}
