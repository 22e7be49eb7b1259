package io.streamboard.server.blob;

import io.streamboard.model.id.PersonId;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.RefusedException;
import io.streamboard.server.http.StreamAnswer;
import io.streamboard.server.http.Transfers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * {@code GET} and {@code HEAD} of a blob, for whoever sees a widget that shows it. That is looked
 * at again before each chunk: who is revoked gets no more of it.
 */
final class Downloading {
  private static final byte[] NOTHING = {};

  private final BlobStore store;
  private final BlobRights rights;
  private final Transfers transfers;

  Downloading(BlobStore store, BlobRights rights, Transfers transfers) {
    this.store = store;
    this.rights = rights;
    this.transfers = transfers;
  }

  StreamAnswer get(PersonId person, BlobKey blob, HttpCall call) {
    rights.requireShown(person, blob);
    PlacedBlob placed =
        store.find(blob).orElseThrow(() -> RefusedException.notFound("no such blob"));
    String tag = "\"" + blob.hash() + "\"";
    if (call.header("if-none-match").filter(tag::equals).isPresent()) {
      return StreamAnswer.of(new HttpAnswer(304, "", NOTHING, headers(placed, tag)));
    }
    HttpAnswer head = new HttpAnswer(200, placed.head().type(), NOTHING, headers(placed, tag));
    Transfers.Place place = transfers.enter(person);
    try {
      // Read before anything is said: what fails here can still be told.
      return StreamAnswer.of(head, new Chunks(person, placed, place, store.chunk(placed, 0)));
    } catch (RuntimeException failed) {
      place.close();
      throw failed;
    }
  }

  private static Map<String, String> headers(PlacedBlob placed, String tag) {
    return Map.of(
        "ETag", tag,
        "Cache-Control", "private, max-age=31536000, immutable",
        "Content-Disposition",
            "attachment; filename=\"" + placed.key().hash() + "." + placed.head().suffix() + "\"",
        "Content-Security-Policy", "default-src 'none'; sandbox",
        "Cross-Origin-Resource-Policy", "same-origin");
  }

  /** One chunk after the other, each only when the one before is written. */
  private final class Chunks implements StreamAnswer.Content {
    private final PersonId person;
    private final PlacedBlob blob;
    private final Transfers.Place place;
    private final byte[] first;

    Chunks(PersonId person, PlacedBlob blob, Transfers.Place place, byte[] first) {
      this.person = person;
      this.blob = blob;
      this.place = place;
      this.first = first;
    }

    @Override
    public long length() {
      return blob.head().size();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(first);
      try {
        for (int number = 1; number < blob.head().chunks(); number++) {
          rights.requireShown(person, blob.key());
          out.write(store.chunk(blob, number));
        }
      } catch (RefusedException revoked) {
        throw new IOException("a download that may not go on", revoked);
      }
    }

    @Override
    public void close() {
      place.close();
    }
  }
}
