/**
 * Images of boards for a client: put and got over HTTP, kept on disk meanwhile.
 *
 * <p>Thread rule: thread-safe; calls block and belong on virtual or background threads, never on
 * the client's event thread or a screen's.
 */
@NullMarked
package io.streamboard.client.blob;

import org.jspecify.annotations.NullMarked;
