# Parallax in a container: built in one stage, run in another, never as root.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-17
ARG BASE_IMAGE=eclipse-temurin:17-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY pom.xml .
COPY .mvn .mvn
COPY src src
RUN mvn -q -B -DskipTests package

FROM ${BASE_IMAGE}
WORKDIR /opt/parallax
COPY --from=build /build/target/parallax.jar parallax.jar
COPY config config
RUN mkdir -p /opt/parallax/data && chown -R 10001:10001 /opt/parallax/data
# the tokenizer and the model runtime unpack native code into temporary folders
ENV HOME=/tmp DJL_CACHE_DIR=/tmp/djl
USER 10001:10001
VOLUME /opt/parallax/data
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "parallax.jar"]
CMD ["serve"]
