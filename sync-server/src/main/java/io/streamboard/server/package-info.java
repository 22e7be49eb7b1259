/// Main and composition root of the server: the one place where parts are made and joined. Runs on
/// the main thread.
@NullMarked
package io.streamboard.server;

import org.jspecify.annotations.NullMarked;
