package io.streamboard.desktop.board.image;

import io.streamboard.desktop.picture.PictureDecoder;
import io.streamboard.desktop.picture.PictureNotes;
import io.streamboard.desktop.picture.Wanted;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.picture.BadPictureException;
import io.streamboard.model.picture.BadPictureException.Fault;
import io.streamboard.model.picture.PictureHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionException;

/**
 * Looks at files before anything is sent: whether they are pictures within the limits that can be
 * decoded. Takes their notes away. Blocking, on any thread but the JavaFX thread.
 */
final class Preparing {

  /** What a server takes unless it is told otherwise. */
  private static final int MOST_BYTES = 20 * 1024 * 1024;

  /** Small, as nobody looks at it. */
  private static final Wanted PROOF = new Wanted(32, 32);

  private final PictureDecoder decoder;

  Preparing(PictureDecoder decoder) {
    this.decoder = decoder;
  }

  Prepared prepare(ImageSource source) {
    try {
      byte[] file = PictureNotes.removed(source.load(MOST_BYTES));
      PictureHead head = PictureHead.read(ByteBuffer.wrap(file));
      var _ = decoder.decode(file, PROOF).join();
      Size natural = new Size(head.shownWidth(), head.shownHeight());
      return new Prepared.Ready(new ImageFile(source.name(), file, natural));
    } catch (BadPictureException bad) {
      return new Prepared.Refused(source.name(), bad.fault().code());
    } catch (CompletionException failed) {
      Fault fault =
          failed.getCause() instanceof BadPictureException bad ? bad.fault() : Fault.DAMAGED;
      return new Prepared.Refused(source.name(), fault.code());
    } catch (IOException unreadable) {
      return new Prepared.Refused(source.name(), "unreadable");
    }
  }
}
