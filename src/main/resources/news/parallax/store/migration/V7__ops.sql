-- db-scheduler's own table: who holds which kind of work, and since when nobody has seen it alive
CREATE TABLE scheduled_tasks (
    task_name ${text} NOT NULL,
    task_instance ${text} NOT NULL,
    task_data ${blob},
    execution_time TIMESTAMP WITH TIME ZONE,
    picked BOOLEAN NOT NULL,
    picked_by ${text},
    last_success TIMESTAMP WITH TIME ZONE,
    last_failure TIMESTAMP WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat TIMESTAMP WITH TIME ZONE,
    version BIGINT NOT NULL,
    priority SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);

-- an update belongs to the process that took it in, until that one is not seen for a while
ALTER TABLE inbox ADD COLUMN owner ${text} NOT NULL DEFAULT '';
ALTER TABLE inbox ADD COLUMN claimed BIGINT NOT NULL DEFAULT 0;
