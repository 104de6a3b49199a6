package io.nexusstore.benchmarks.contestant;

import io.nexusstore.Nexus;
import io.nexusstore.benchmarks.workload.Durability;
import io.nexusstore.benchmarks.workload.Member_Model;
import io.nexusstore.benchmarks.workload.Status;
import io.nexusstore.benchmarks.workload.User;
import io.nexusstore.benchmarks.workload.UserDatabase;
import io.nexusstore.benchmarks.workload.UserQuery;
import io.nexusstore.benchmarks.workload.User_Model;
import io.nexusstore.query.Query;

/** What both Nexus contestants share: how the database is opened and how the query is written. */
final class NexusUsers {

    private NexusUsers() {}

    static Nexus open(UserDatabase database, Durability durability) {
        return Nexus.builder(database.backend(durability))
                .models(User_Model.INSTANCE, Member_Model.INSTANCE)
                .open();
    }

    static Query<User> newest(Status status, int limit) {
        return UserQuery.where()
                .status()
                .eq(status)
                .orderBy()
                .createdAt()
                .desc()
                .limit(limit)
                .toQuery();
    }
}
