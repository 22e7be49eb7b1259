package io.streamboard.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.generate.States;
import io.streamboard.model.generate.Values;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A stored entry of the directory, however damaged: read or not, and then made anew. */
public final class DirectoryEntryFuzz {
  private static final int TRIES = 100;
  private static final int LONGEST = 700;

  private DirectoryEntryFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    DirectoryEntryCodec.decode(bytes)
        .ifPresent(
            entry ->
                assertThat(DirectoryEntryCodec.decode(DirectoryEntryCodec.encode(entry)))
                    .isEqualTo(Optional.of(entry)));
  }

  public static List<byte[]> seeds() {
    States states = new States(new Values(new SplittableRandom(6)));
    return Stream.generate(() -> DirectoryEntryCodec.encode(DirectoryEntry.of(states.state())))
        .limit(TRIES)
        .filter(bytes -> bytes.length <= LONGEST)
        .toList();
  }
}
