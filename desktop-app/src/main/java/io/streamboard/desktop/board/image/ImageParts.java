package io.streamboard.desktop.board.image;

import io.streamboard.client.blob.BlobClient;
import io.streamboard.desktop.picture.PictureDecoder;
import io.streamboard.desktop.ui.FxThread;
import java.util.concurrent.Executor;

/**
 * What images are made with.
 *
 * @param blobs the files of the person's boards
 * @param blocking runs what waits for a server or a disk
 */
public record ImageParts(
    BlobClient blobs, PictureDecoder decoder, Executor blocking, FxThread fx) {}
