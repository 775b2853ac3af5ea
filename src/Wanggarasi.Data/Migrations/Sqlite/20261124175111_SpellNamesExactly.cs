using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wanggarasi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SpellNamesExactly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
