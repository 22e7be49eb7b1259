package io.streamboard.server.forward.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.server.forward.NodeSecret;
import io.streamboard.server.forward.Whereabouts;
import io.streamboard.server.forward.WhereaboutsContract;
import io.streamboard.server.placement.Node;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
    int port = freePort();
    members.add("127.0.0.1:" + port);
    return Grid.join(new GridSettings(name, "127.0.0.1", port, members), node, secret);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
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
