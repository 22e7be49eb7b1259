/// Makes the packages for the system the build runs on. Run by Maven as a process of its own; one
/// thread, no state.
@NullMarked
package io.streamboard.installers;

import org.jspecify.annotations.NullMarked;
