package io.streamboard.desktop.exchange;

import io.streamboard.client.blob.BlobClient;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;
import java.io.OutputStream;

/** The files of pictures as the server and the cache of this computer have them. */
public record ServerPictures(BlobClient blobs) implements PictureFiles {

  @Override
  public byte[] fetch(BoardId board, BlobHash picture) {
    return blobs.fetch(board, picture);
  }

  @Override
  public void archive(BoardId board, OutputStream to) {
    blobs.archive(board, to);
  }

  @Override
  public void upload(BoardId board, byte[] file) {
    BlobHash _ = blobs.upload(board, file);
  }
}
