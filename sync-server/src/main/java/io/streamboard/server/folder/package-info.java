/**
 * The data folder: who may use it, where things lie in it, and how commands find the server that
 * runs on it.
 *
 * <p>Thread rule: used by the main thread.
 */
@NullMarked
package io.streamboard.server.folder;

import org.jspecify.annotations.NullMarked;
