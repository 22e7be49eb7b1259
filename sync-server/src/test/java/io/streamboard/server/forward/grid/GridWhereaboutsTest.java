package io.streamboard.server.forward.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.server.forward.NodeSecret;
import io.streamboard.server.forward.Whereabouts;
import io.streamboard.server.forward.WhereaboutsContract;
import io.streamboard.server.placement.Node;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.FreePorts;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Real members of a real grid, all in this process. */
class GridWhereaboutsTest extends WhereaboutsContract {
  private static final NodeSecret SECRET =
      new NodeSecret("a secret of the nodes, long enough for all");

  private final String name = "test-" + UUID.randomUUID();
  private final List<String> members = new ArrayList<>();

  @Override
  protected Whereabouts open(Node node) {
    return open(node, SECRET);
  }

  private Whereabouts open(Node node, NodeSecret secret) {
    int port = FreePorts.take(1).getFirst();
    members.add("127.0.0.1:" + port);
    return open(node, secret, port, members);
  }

  private Whereabouts open(Node node, NodeSecret secret, int port, List<String> known) {
    return Grid.join(new GridSettings(name, "127.0.0.1", port, known), node, secret);
  }

  @Test
  void aMemberThatEndsIsNowhere() {
    Whereabouts a = at(A);
    Whereabouts ending = open(B);
    ending.add(board(1), B);
    a.add(board(1), A);
    Await.that("both", MOST, () -> a.of(board(1)).equals(Set.of(A, B)));
    ending.close();
    Await.that("one of them", MOST, () -> a.of(board(1)).equals(Set.of(A)));
  }

  /** As of nodes that start at once on a busy machine, or lost each other for a while. */
  @Test
  void membersThatBeganAGridEachComeTogether() {
    List<Integer> ports = FreePorts.take(2);
    List<String> both = ports.stream().map(port -> "127.0.0.1:" + port).toList();
    try (Whereabouts a = open(A, SECRET, ports.getFirst(), both);
        Whereabouts b = open(B, SECRET, ports.getLast(), List.of(both.getLast()))) {
      a.add(board(1), A);
      b.add(board(2), B);
      Await.that("b seen by a", MOST, () -> a.of(board(2)).equals(Set.of(B)));
      Await.that("a seen by b", MOST, () -> b.of(board(1)).equals(Set.of(A)));
    }
  }

  @Test
  void whatSomebodyElsePutsIntoTheGridIsPassedOver() {
    Whereabouts a = at(A);
    try (Whereabouts stranger =
        open(B, new NodeSecret("another secret that nobody has told me here"))) {
      stranger.add(board(1), B);
      stranger.add(board(2), B);
      a.add(board(2), A);
      Await.that("what comes behind it", MOST, () -> a.of(board(2)).equals(Set.of(A)));
      assertThat(a.of(board(1))).isEmpty();
    }
  }

  @Test
  void whereTheLibraryIsNotASentenceSaysWhatToDo() throws Exception {
    Class<?> grid = new WithoutLibrary().loadClass(Grid.class.getName());
    assertThatThrownBy(
            () -> {
              try {
                grid.getDeclaredMethods()[0].invoke(null, null, null, null);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            })
        .hasMessageContaining("hazelcast-5.7.0.jar")
        .hasMessageContaining("whereabouts=topic");
  }

  /** Has the server's classes and no grid. */
  private static final class WithoutLibrary extends ClassLoader {
    WithoutLibrary() {
      super(GridWhereaboutsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.hazelcast.")) {
        throw new ClassNotFoundException(name);
      }
      return name.startsWith(Grid.class.getPackageName())
          ? own(name)
          : super.loadClass(name, resolve);
    }

    private Class<?> own(String name) throws ClassNotFoundException {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = Objects.requireNonNull(in).readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException unreadable) {
        throw new ClassNotFoundException(name, unreadable);
      }
    }
  }
}
