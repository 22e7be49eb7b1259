package io.streamboard.desktop;

import io.streamboard.client.Client;
import io.streamboard.client.SignedIn;
import io.streamboard.client.blob.BlobClient;
import io.streamboard.desktop.picture.PictureDecoder;
import io.streamboard.desktop.platform.Folders;
import io.streamboard.desktop.signin.Accounts;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.FileChoice;
import io.streamboard.desktop.ui.FxThread;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Everything outside of the window that the application needs; tests put theirs in its place.
 *
 * @param ids makes ids that nobody else makes
 * @param millis a clock that only grows
 * @param browser opens an address in the program that the person uses for it
 * @param blocking runs what waits for a server or a disk
 */
public record Outside(
    Accounts accounts,
    Connector connector,
    Folders folders,
    Supplier<String> ids,
    LongSupplier millis,
    Clips clips,
    FileChoice.Maker files,
    Consumer<String> browser,
    PictureDecoder decoder,
    Executor blocking,
    FxThread fx) {

  /** Makes a connected client of a sign-in. */
  @FunctionalInterface
  public interface Connector {
    Connected connect(SignedIn who);
  }

  /**
   * What there is for a sign-in until it ends.
   *
   * @param unsent how many changes of boards wait for the server, kept for the next sign-in
   * @param blobs the files of its boards
   * @param released lets go of what it kept on the disk, once nothing works with that any more
   */
  public record Connected(
      SignedIn who, Client client, BlobClient blobs, IntSupplier unsent, Runnable released)
      implements AutoCloseable {

    /** Ends the connection; waits at most 5 s for its thread. */
    @Override
    public void close() {
      client.close();
      blobs.close();
      released.run();
    }
  }
}
