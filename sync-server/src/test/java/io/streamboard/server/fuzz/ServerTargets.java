package io.streamboard.server.fuzz;

import io.streamboard.server.config.SettingsFileFuzz;
import io.streamboard.server.directory.DirectoryEntryFuzz;
import io.streamboard.server.identity.accounts.AccountOperationFuzz;
import io.streamboard.server.identity.signin.RequestBodyFuzz;
import io.streamboard.server.identity.store.StoredIdentityFuzz;
import io.streamboard.server.snapshot.SnapshotMarksFuzz;
import io.streamboard.server.websocket.FrameMeterFuzz;
import io.streamboard.server.websocket.HandshakeFuzz;
import io.streamboard.testing.fuzz.FuzzTarget;
import java.util.List;

/** The fuzz targets of this module. */
public final class ServerTargets {
  private ServerTargets() {}

  public static List<FuzzTarget> all() {
    return List.of(
        new FuzzTarget(
            "frame-meter",
            FrameMeterFuzz.class,
            FrameMeterFuzz::fuzzerTestOneInput,
            FrameMeterFuzz::seeds),
        new FuzzTarget(
            "handshake",
            HandshakeFuzz.class,
            HandshakeFuzz::fuzzerTestOneInput,
            HandshakeFuzz::seeds),
        new FuzzTarget(
            "request-body",
            RequestBodyFuzz.class,
            RequestBodyFuzz::fuzzerTestOneInput,
            RequestBodyFuzz::seeds),
        new FuzzTarget(
            "account-operation",
            AccountOperationFuzz.class,
            AccountOperationFuzz::fuzzerTestOneInput,
            AccountOperationFuzz::seeds),
        new FuzzTarget(
            "stored-identity",
            StoredIdentityFuzz.class,
            StoredIdentityFuzz::fuzzerTestOneInput,
            StoredIdentityFuzz::seeds),
        new FuzzTarget(
            "directory-entry",
            DirectoryEntryFuzz.class,
            DirectoryEntryFuzz::fuzzerTestOneInput,
            DirectoryEntryFuzz::seeds),
        new FuzzTarget(
            "snapshot-marks",
            SnapshotMarksFuzz.class,
            SnapshotMarksFuzz::fuzzerTestOneInput,
            SnapshotMarksFuzz::seeds),
        new FuzzTarget(
            "settings-file",
            SettingsFileFuzz.class,
            SettingsFileFuzz::fuzzerTestOneInput,
            SettingsFileFuzz::seeds));
  }
}
