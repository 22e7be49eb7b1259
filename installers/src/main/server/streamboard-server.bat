@echo off
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" --sun-misc-unsafe-memory-access=allow %STREAMBOARD_JAVA_OPTIONS% -jar "%~dp0..\lib\streamboard-server.jar" %*
exit /b %ERRORLEVEL%
