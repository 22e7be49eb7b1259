/// Launcher and composition root of the desktop: the one place where parts are made and joined.
@NullMarked
package io.streamboard.desktop;

import org.jspecify.annotations.NullMarked;
