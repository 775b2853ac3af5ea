using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Wanggarasi.Data;

/// <summary>How the migration tools make the SQLite context; no database is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteOfficeDb>
{
    public SqliteOfficeDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteOfficeDb>();
        Archive.UseSqlite(options, "Data Source=design-time.db");
        return new SqliteOfficeDb(options.Options);
    }
}

/// <summary>How the migration tools make the SQL Server context; no server is asked.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerOfficeDb>
{
    public SqlServerOfficeDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerOfficeDb>();
        Archive.UseSqlServer(options, "Server=design-time;Database=Office;Encrypt=false");
        return new SqlServerOfficeDb(options.Options);
    }
}
