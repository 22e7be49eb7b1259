/**
 * The computer the desktop runs on: folders, preferences, files with secrets.
 *
 * <p>Thread rule: blocking file access; called at start and on virtual threads.
 */
@NullMarked
package io.streamboard.desktop.platform;

import org.jspecify.annotations.NullMarked;
