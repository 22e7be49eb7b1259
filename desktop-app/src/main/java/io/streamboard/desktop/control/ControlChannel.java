package io.streamboard.desktop.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A door for programs on this computer that steer the window: end-to-end tests and demonstrations.
 * Only there when asked for at start; listens on the loopback address only; every connection must
 * begin with {@code token SECRET}. One line is one command, answered by one line that begins with
 * {@code ok} or {@code error}:
 *
 * <ul>
 *   <li>{@code bounds WIDGET}: where the widget is painted, {@code ok x y width height} in pixels
 *       of the window's content
 *   <li>{@code world WIDGET}: the same in world units of the board
 *   <li>{@code drag WIDGET dx dy}: drags it with the mouse, by world units
 *   <li>{@code widgets}: the ids of all widgets of the view
 *   <li>{@code revision}: {@code ok CONFIRMED PENDING}
 *   <li>{@code wait-revision N}: answers once the board has confirmed that revision and nothing of
 *       mine is pending, at most 30 s
 *   <li>{@code hash}: SHA-256 of what is seen of the board, without rights, so that people with
 *       different roles can be compared; an error while something is pending
 *   <li>{@code screen}: the name of the screen that is shown
 *   <li>{@code open BOARD}
 *   <li>{@code snapshot FILE}: writes the window's content as PNG
 *   <li>{@code quit}
 * </ul>
 *
 * <p>One virtual thread listens and one serves each connection, named {@code control-…}; {@link
 * #close} ends them.
 */
public final class ControlChannel implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ControlChannel.class);
  private static final int PATIENCE_SECONDS = 40;

  private final ServerSocket door;
  private final byte[] secret;
  private final Commands commands;

  /** Opens the door; {@code port} 0 picks one. */
  public ControlChannel(int port, String secret, Commands commands) throws IOException {
    this.secret = secret.strip().getBytes(StandardCharsets.UTF_8);
    this.commands = commands;
    if (this.secret.length == 0) {
      throw new IOException("the secret of the control channel is empty");
    }
    door = new ServerSocket(port, 4, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("control-door").start(this::listen);
  }

  public int port() {
    return door.getLocalPort();
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        Thread.ofVirtual().name("control-caller").start(() -> serve(caller));
      } catch (IOException closed) {
        LOG.debug("control channel ends", closed);
      }
    }
  }

  private void serve(Socket caller) {
    try (caller;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out =
            new PrintWriter(
                new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8), true)) {
      String first = in.readLine();
      if (first == null || !knows(first)) {
        out.println("error token");
        return;
      }
      out.println("ok");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(answer(line));
      }
    } catch (IOException gone) {
      LOG.debug("control connection ends", gone);
    }
  }

  private boolean knows(String first) {
    String prefix = "token ";
    return first.startsWith(prefix)
        && MessageDigest.isEqual(
            secret, first.substring(prefix.length()).strip().getBytes(StandardCharsets.UTF_8));
  }

  private String answer(String line) {
    try {
      return commands.run(line).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException slow) {
      return "error timeout";
    } catch (ExecutionException failed) {
      LOG.warn("control command failed", failed);
      return "error failed";
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "error stopped";
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException already) {
      LOG.debug("control channel was closed", already);
    }
  }
}
