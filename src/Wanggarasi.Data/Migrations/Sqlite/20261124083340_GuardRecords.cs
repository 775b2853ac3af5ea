using Microsoft.EntityFrameworkCore.Migrations;
using Wanggarasi.Data.Tables;

#nullable disable

namespace Wanggarasi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GuardRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => RecordGuards.Raise(migrationBuilder, "CaseEvents");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => RecordGuards.Lower(migrationBuilder, "CaseEvents");
    }
}
