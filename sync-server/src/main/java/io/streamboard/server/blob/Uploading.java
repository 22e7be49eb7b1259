package io.streamboard.server.blob;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.picture.BadPictureException;
import io.streamboard.model.picture.PictureHead;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.RefusedException;
import io.streamboard.server.http.StreamCall;
import io.streamboard.server.http.Transfers;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/**
 * {@code PUT} of a blob. The cheap questions come first; the body is read only from somebody who
 * may put widgets on the board, and kept only when it is the picture that its path names. Whether
 * it was there already is not told.
 */
final class Uploading {
  private final BlobStore store;
  private final BlobRights rights;
  private final Spool spool;
  private final Transfers transfers;
  private final BooleanSupplier diskFull;

  Uploading(
      BlobStore store,
      BlobRights rights,
      Spool spool,
      Transfers transfers,
      BooleanSupplier diskFull) {
    this.store = store;
    this.rights = rights;
    this.spool = spool;
    this.transfers = transfers;
    this.diskFull = diskFull;
  }

  HttpAnswer put(PersonId person, BlobKey blob, StreamCall call) throws IOException {
    rights.requireAdding(person, blob.board());
    spool.requireSize(call.length().orElse(0));
    requireRoom();
    try (Transfers.Place _ = transfers.enter(person);
        SpooledBlob file = spool.take(call.body())) {
      requireHash(file, blob);
      BlobHead head = head(file);
      // The upload may have taken minutes.
      rights.requireAdding(person, blob.board());
      requireRoom();
      try (InputStream bytes = file.open()) {
        store.put(blob, head, bytes);
      }
      return kept(head);
    }
  }

  private void requireRoom() {
    if (diskFull.getAsBoolean()) {
      throw RefusedException.diskFull();
    }
  }

  private static void requireHash(SpooledBlob file, BlobKey blob) {
    if (!file.hash().equals(blob.hash().value())) {
      throw new RefusedException(
          422, ErrorCode.INVALID, "the bytes have another hash than the path");
    }
  }

  private static BlobHead head(SpooledBlob file) throws IOException {
    try {
      PictureHead picture = file.picture();
      return new BlobHead(
          BlobHead.FORMAT,
          picture.type().mediaType(),
          picture.shownWidth(),
          picture.shownHeight(),
          file.size(),
          Math.ceilDiv((int) file.size(), BlobStore.CHUNK_BYTES));
    } catch (BadPictureException bad) {
      throw refused(bad);
    }
  }

  private static RefusedException refused(BadPictureException bad) {
    return switch (bad.fault()) {
      case UNKNOWN_TYPE ->
          new RefusedException(415, ErrorCode.UNKNOWN_TYPE, "no picture of a known type");
      case TOO_LARGE ->
          new RefusedException(413, ErrorCode.TOO_LARGE, "a picture of too many pixels");
      case CUT, DAMAGED, TOO_SLOW ->
          new RefusedException(422, ErrorCode.INVALID, "a picture that is cut or damaged");
    };
  }

  private static HttpAnswer kept(BlobHead head) {
    return HttpAnswer.json(
        200,
        "{\"type\":\"%s\",\"width\":%d,\"height\":%d,\"size\":%d}"
            .formatted(head.type(), head.width(), head.height(), head.size()));
  }
}
