@echo off
rem Starts Control Atlas with the Java that JAVA_HOME or PATH gives; CONTROL_ATLAS_OPTS goes to Java.
setlocal
set "APP=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -Xshare:auto -XX:SharedArchiveFile="%APP%\lib\control-atlas.jsa" -Xlog:disable -Xlog:all=error:stderr -Djava.awt.headless=true "-Dcontrolatlas.home=%APP%" %CONTROL_ATLAS_OPTS% -jar "%APP%\lib\control-atlas.jar" %*
