# Parallax in a container: built in one stage, run in another, never as root. Both base images are arguments.
#
#   docker build -t parallax .
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#     -e TELEGRAM_BOT_TOKEN_FILE=/run/secrets/token -v ./token:/run/secrets/token:ro -v parallax:/opt/parallax/data parallax
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG BASE_IMAGE=debian:bookworm-slim

FROM ${BUILD_IMAGE} AS build
ARG MAVEN_FLAGS="-q -B -DskipTests"
WORKDIR /build
COPY pom.xml .
COPY .mvn .mvn
COPY src src
RUN mvn ${MAVEN_FLAGS} package
# a runtime of what is needed, with the archive of its own classes for heaps under 32 GB
RUN jlink --add-modules java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.httpserver,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs \
      --include-locales=en,de,es,fr,pt,ru,uk,ar --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 --generate-cds-archive --output /opt/java \
 && rm -f /opt/java/lib/server/classes_*.jsa
# the native code, which would else be unpacked at every start, and the jar without that of every other system, its model not compressed
RUN case "$(uname -m)" in aarch64) ort=linux-aarch64; lite=aarch64 ;; *) ort=linux-x64; lite=x86_64 ;; esac \
 && mkdir /native /jar && cd /jar && jar xf /build/target/parallax.jar \
 && find ai/onnxruntime/native/$ort org/sqlite/native/Linux/$lite -type f -exec mv {} /native/ \; \
 && rm -r ai/onnxruntime/native org/sqlite/native \
 && mkdir -p /model/news/parallax/embedding && mv news/parallax/embedding/model.zip /model/news/parallax/embedding/ \
 && jar cfm /parallax.jar META-INF/MANIFEST.MF . && jar uf0 /parallax.jar -C /model . && rm -r /jar /model

FROM ${BASE_IMAGE}
# letters for the pictures: Latin, Greek and Cyrillic; Chinese, Japanese and Korean; Arabic
RUN apt-get update \
 && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core fonts-wqy-microhei fonts-hosny-amiri libstdc++6 \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/*
COPY --from=build /opt/java /opt/java
COPY --from=build /native /opt/parallax/native
COPY --from=build /parallax.jar /opt/parallax/parallax.jar
COPY config /opt/parallax/config
WORKDIR /opt/parallax
# memory goes back to the system while nothing happens: the collector looks once a minute, the C library keeps few pools
ENV HOME=/tmp \
    PATH=/opt/java/bin:/usr/bin:/bin \
    MALLOC_ARENA_MAX=2 \
    PARALLAX_HTTP_PORT=8080 \
    JAVA_TOOL_OPTIONS="-XX:+UseG1GC -Xms16m -XX:MaxRAMPercentage=60 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -XX:G1PeriodicGCInterval=60000 -XX:TrimNativeHeapInterval=60000 -XX:+ExitOnOutOfMemoryError -Donnxruntime.native.path=/opt/parallax/native -Dorg.sqlite.lib.path=/opt/parallax/native -Djava.awt.headless=true -Xlog:disable -Xlog:all=error:stderr"
# classes as they stand after a walk through the demo, mapped at start instead of read
RUN printf '/top\n/story 1\n/bias 1\n/sources 1\n/blindspot\n/compare 1\n/why 1\n/digest\n/help\n' \
    | java -XX:ArchiveClassesAtExit=parallax.jsa -jar /opt/parallax/parallax.jar demo > /dev/null 2> /tmp/demo.log || (cat /tmp/demo.log; exit 1) \
 && test -s parallax.jsa \
 && mkdir data && chown 10001:10001 data
USER 10001:10001
VOLUME /opt/parallax/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PARALLAX_HTTP_PORT} && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=/opt/parallax/parallax.jsa", "-jar", "/opt/parallax/parallax.jar"]
CMD ["serve"]
