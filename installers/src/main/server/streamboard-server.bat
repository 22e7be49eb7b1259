@echo off
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem Made by "streamboard-server prepare"; a Java that cannot use it starts without.
set "CACHE=%~dp0..\lib\streamboard-server.aot"
set "CACHED="
if exist "%CACHE%" set CACHED="-XX:AOTCache=%CACHE%" "-Xlog:aot*=off" "-Xlog:cds*=off"
"%JAVA%" --sun-misc-unsafe-memory-access=allow %STREAMBOARD_JAVA_OPTIONS% %CACHED% -jar "%~dp0..\lib\streamboard-server.jar" %*
exit /b %ERRORLEVEL%
