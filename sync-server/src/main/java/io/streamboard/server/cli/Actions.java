package io.streamboard.server.cli;

import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.identity.admin.AccountsAdmin;
import io.streamboard.server.verify.Verification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the commands can have done. Given by the composition root; each call blocks and may throw
 * {@link CommandFailedException}.
 */
public interface Actions {
  /** Serves until the process is told to end; returns the exit code. */
  int serve(ServerSettings settings);

  /** Gives the work the accounts of the data folder, whether a server runs on it or not. */
  <T> T withAccounts(ServerSettings settings, IfMissing missing, Function<AccountsAdmin, T> work);

  /**
   * Replays the log and compares what is stored beside it. Needs the data folder for itself, and
   * makes none.
   */
  Verification.Report verify(ServerSettings settings);

  /** The fold levels of the deployment, whether a server runs on the data folder or not. */
  Levels levels(ServerSettings settings);

  /** Finalises the next fold level and returns it; fails with a sentence where that cannot be. */
  int finaliseLevel(ServerSettings settings);

  /** What there is of the topics in the external cluster, and what is missing. */
  TopicsReport topics(ServerSettings settings);

  /** Creates the topics that are missing in the external cluster, and says what there is then. */
  TopicsReport createTopics(ServerSettings settings);

  /**
   * Makes the cache with which the launchers start the server faster; returns where it is. Only of
   * the jar.
   */
  Path prepare();

  /**
   * Moves all boards to the cluster of the settings and serves, until the process is told to end;
   * returns the exit code.
   */
  int promote(ServerSettings settings, Promoting how);

  /**
   * What is promoted, and how.
   *
   * @param from prefix of the topics that hold the boards now, in the same cluster; empty for the
   *     embedded broker
   * @param dryRun whether it is only said what would be done
   * @param rest how long nothing is moved after each board
   */
  record Promoting(Optional<String> from, boolean dryRun, Duration rest, Talk talk) {
    /** With whoever started it; called by the main thread. */
    public interface Talk {
      /** Says what will be done; false when that is not wanted. */
      boolean agreed(List<String> plan);

      void say(String line);
    }
  }

  /** Starts a server and ends it again once it is ready. */
  void rehearse(ServerSettings settings);

  /** What becomes of a data folder that holds nothing yet. */
  enum IfMissing {
    /** As at a first start: accounts may be made before it. */
    MADE,
    /** The command is about what is there; a mistyped folder must not become a new one. */
    REFUSED
  }
}
