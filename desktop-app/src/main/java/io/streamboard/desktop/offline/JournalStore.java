package io.streamboard.desktop.offline;

import io.streamboard.client.store.ClientStore;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Unsent operations in a {@link Journal}, so that they survive the end of the process and of the
 * power. There is one journal for each server and person, and one more for each further desktop of
 * the same person that runs at the same time; what ended desktops left is taken over at the next
 * start. Throws {@link UncheckedIOException} when the disk refuses: the operation must not be shown
 * as kept.
 */
public final class JournalStore implements ClientStore, AutoCloseable {

  private record Key(BoardId board, WriterId writer, long counter) {}

  private static final int MOST_DESKTOPS = 16;

  /**
   * Settled entries are dropped from the file when it is longer than this and nothing is unsent.
   */
  private static final long LONG = 1 << 20;

  private final Journal journal;
  private final Map<Key, Unsent> unsent = new LinkedHashMap<>();
  private volatile int waiting;

  private JournalStore(Journal journal) {
    this.journal = journal;
    replay(journal, unsent);
    waiting = unsent.size();
  }

  /**
   * Opens the journal, and takes over what ended desktops of the same person left.
   *
   * @param whose server and person, told apart by this text
   */
  public static JournalStore open(Path folder, String whose) {
    try {
      Files.createDirectories(folder);
      List<Journal> mine =
          openAll(folder, UUID.nameUUIDFromBytes(whose.getBytes(StandardCharsets.UTF_8)));
      JournalStore store = new JournalStore(mine.getFirst());
      for (Journal left : mine.subList(1, mine.size())) {
        store.takeOver(left);
      }
      return store;
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /** All journals that no running desktop holds; the first is new when all others are held. */
  private static List<Journal> openAll(Path folder, UUID whose) throws IOException {
    List<Journal> opened = new ArrayList<>();
    for (int i = 0; i < MOST_DESKTOPS; i++) {
      Path file = folder.resolve(whose + "-" + i + ".journal");
      if (opened.isEmpty() || Files.exists(file)) {
        Journal.open(file).ifPresent(opened::add);
      }
    }
    if (opened.isEmpty()) {
      throw new IOException("too many desktops of one person run at the same time");
    }
    return opened;
  }

  private void takeOver(Journal left) throws IOException {
    Map<Key, Unsent> theirs = new LinkedHashMap<>();
    replay(left, theirs);
    theirs.values().forEach(this::add);
    left.delete();
  }

  private static void replay(Journal journal, Map<Key, Unsent> into) {
    for (byte[] record : journal.records()) {
      switch (Entries.read(record)) {
        case Entries.Added(Unsent added) -> into.put(key(added), added);
        case Entries.Settled(BoardId board, WriterId writer, long counter) ->
            into.remove(new Key(board, writer, counter));
      }
    }
  }

  private static Key key(Unsent of) {
    return new Key(of.board(), of.writer(), of.counter());
  }

  @Override
  public List<Unsent> unsent() {
    return List.copyOf(unsent.values());
  }

  @Override
  public void add(Unsent added) {
    write(() -> journal.append(Entries.write(new Entries.Added(added)), true));
    unsent.put(key(added), added);
    waiting = unsent.size();
  }

  /** How many there are now; asked by any thread. */
  public int waiting() {
    return waiting;
  }

  /** Not forced to disk: a settled operation that is sent again is only a duplicate. */
  @Override
  public void settle(BoardId board, WriterId writer, long counter) {
    if (unsent.remove(new Key(board, writer, counter)) == null) {
      return;
    }
    waiting = unsent.size();
    write(
        () -> {
          if (unsent.isEmpty() && journal.length() > LONG) {
            journal.clear();
          } else {
            journal.append(Entries.write(new Entries.Settled(board, writer, counter)), false);
          }
        });
  }

  /**
   * Lets another desktop, or the next sign-in of this one, take the journal; called when the client
   * has ended.
   */
  @Override
  public void close() {
    write(journal::close);
  }

  private interface Write {
    void run() throws IOException;
  }

  private static void write(Write work) {
    try {
      work.run();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
