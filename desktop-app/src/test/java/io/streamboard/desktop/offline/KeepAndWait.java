package io.streamboard.desktop.offline;

import java.io.IOException;
import java.nio.file.Path;

/** A process that keeps two operations, says so, and waits to be killed. */
final class KeepAndWait {

  private KeepAndWait() {}

  public static void main(String[] args) throws IOException {
    JournalStore store = JournalStore.open(Path.of(args[0]), "http://localhost:1 ana");
    store.add(JournalStoreTest.unsent(1));
    store.add(JournalStoreTest.unsent(2));
    System.out.print('k');
    System.out.flush();
    int ended = System.in.read();
    System.exit(ended);
  }
}
