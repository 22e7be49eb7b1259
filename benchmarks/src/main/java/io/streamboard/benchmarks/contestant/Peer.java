package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Crowd;
import io.streamboard.benchmarks.generator.Talk;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** What somebody would take instead, and how it is spoken to. */
public enum Peer {
  FLOOR("floor", "") {
    @Override
    Talk talk(int client, String room, Crowd crowd) {
      return new RelayTalk(client);
    }
  },
  WS("ws", "ws.mjs") {
    @Override
    Talk talk(int client, String room, Crowd crowd) {
      return FLOOR.talk(client, room, crowd);
    }
  },
  SOCKET_IO("socket.io", "socket-io.mjs") {
    @Override
    Talk talk(int client, String room, Crowd crowd) {
      return new SocketIoTalk(client);
    }

    @Override
    String path(String room) {
      return "/socket.io/?EIO=4&transport=websocket&room=" + room;
    }
  },
  Y_WEBSOCKET("y-websocket", "y-websocket.mjs") {
    @Override
    Talk talk(int client, String room, Crowd crowd) {
      return YjsTalk.ofPath(client, crowd.things());
    }
  },
  HOCUSPOCUS("hocuspocus", "hocuspocus.mjs") {
    @Override
    Talk talk(int client, String room, Crowd crowd) {
      return YjsTalk.ofName(client, crowd.things(), room);
    }

    @Override
    String path(String room) {
      return "/";
    }
  },
  TLDRAW("tldraw", "tldraw.mjs") {
    @Override
    Talk talk(int client, String room, Crowd crowd) {
      return new TldrawTalk(client, crowd.things());
    }

    @Override
    boolean echoes() {
      return false;
    }
  },
  TLDRAW_WAL("tldraw-wal", "tldraw.mjs wal") {
    @Override
    Talk talk(int client, String room, Crowd crowd) {
      return TLDRAW.talk(client, room, crowd);
    }

    @Override
    boolean echoes() {
      return TLDRAW.echoes();
    }
  },
  TINYLICIOUS("tinylicious", "tinylicious.mjs") {
    @Override
    Talk talk(int client, String room, Crowd crowd) {
      return new FluidTalk(client, crowd.things(), client < crowd.writers(), room);
    }

    @Override
    String path(String room) {
      return "/socket.io/?EIO=4&transport=websocket";
    }

    @Override
    void make(URI server, String room) throws IOException {
      FluidTalk.make(server, room);
    }
  };

  private final String text;
  private final String script;

  Peer(String text, String script) {
    this.text = text;
    this.script = script;
  }

  /** Its name in flags and tables. */
  public String text() {
    return text;
  }

  /** Whether it runs on Node. */
  public boolean onNode() {
    return !script.isEmpty();
  }

  /** The file with its server, beside the others, and arguments. */
  List<String> script() {
    return List.of(script.split(" "));
  }

  /** What a client says and hears. */
  abstract Talk talk(int client, String room, Crowd crowd);

  /** Whether a writer is sent its own moves too. */
  boolean echoes() {
    return true;
  }

  /** Makes the room, where the first who joins does not. */
  void make(URI server, String room) throws IOException {
    // joining makes it
  }

  /** Where clients of a room connect. */
  String path(String room) {
    return "/" + room;
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(Peer::text).toList();
  }

  /** Throws {@link IllegalArgumentException} when there is none of that name. */
  public static Peer named(String text) {
    return Arrays.stream(values())
        .filter(peer -> peer.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no peer " + text));
  }
}
