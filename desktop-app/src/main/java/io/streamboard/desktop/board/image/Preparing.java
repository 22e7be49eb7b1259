package io.streamboard.desktop.board.image;

import io.streamboard.desktop.picture.PictureDecoder;
import io.streamboard.desktop.picture.PictureNotes;
import io.streamboard.desktop.picture.Wanted;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.picture.BadPictureException;
import io.streamboard.model.picture.BadPictureException.Fault;
import io.streamboard.model.picture.PictureHead;
import io.streamboard.model.widget.BlobHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionException;

/**
 * Looks at files before anything is sent: whether they are pictures within the limits that can be
 * decoded. Takes their notes away. Blocking, on any thread but the JavaFX thread.
 */
final class Preparing {

  private static final String UNREADABLE = "unreadable";

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
      byte[] file = read(source);
      PictureHead head = PictureHead.read(ByteBuffer.wrap(file));
      var _ = decoder.decode(file, PROOF).join();
      Size natural = new Size(head.shownWidth(), head.shownHeight());
      BlobHash blob = new BlobHash(Sha256.hex(file));
      return new Prepared.Ready(new ImageFile(source, blob, natural));
    } catch (BadPictureException bad) {
      return new Prepared.Refused(source.name(), bad.fault().code());
    } catch (CompletionException failed) {
      Fault fault =
          failed.getCause() instanceof BadPictureException bad ? bad.fault() : Fault.DAMAGED;
      return new Prepared.Refused(source.name(), fault.code());
    } catch (IOException unreadable) {
      return new Prepared.Refused(source.name(), UNREADABLE);
    } catch (OutOfMemoryError tooMuch) {
      return new Prepared.Refused(source.name(), Fault.TOO_LARGE.code());
    }
  }

  /**
   * The bytes that were looked at. Throws {@link PictureGoneException} when the file holds them no
   * more.
   */
  static byte[] again(ImageFile looked) {
    try {
      byte[] file = read(looked.source());
      if (!Sha256.hex(file).equals(looked.blob().value())) {
        throw new PictureGoneException("changed");
      }
      return file;
    } catch (BadPictureException bad) {
      throw new PictureGoneException("changed", bad);
    } catch (IOException unreadable) {
      throw new PictureGoneException(UNREADABLE, unreadable);
    }
  }

  private static byte[] read(ImageSource source) throws IOException {
    return PictureNotes.removed(source.load(MOST_BYTES));
  }
}
